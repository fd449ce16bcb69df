const price = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });

export const money = (minor: number) => price.format(minor / 100);
