import { Drawing } from '../parts/drawing.tsx';
import { Form } from '../parts/form.tsx';
import { money } from '../parts/money.ts';
import { addToCart } from '../vendure/actions.ts';
import { listProducts } from '../vendure/shop.ts';

export default async function Products() {
  const products = await listProducts();
  return (
    <>
      <h1>Everything for a quiet afternoon</h1>
      <ul className="products">
        {products.map(({ slug, name, description, variants: [variant] }) => (
          <li key={slug}>
            <Drawing of={slug} />
            <h2>{name}</h2>
            <p>{description}</p>
            {variant && (
              <Form action={addToCart}>
                <input type="hidden" name="variant" value={variant.id} />
                <strong>{money(variant.priceWithTax)}</strong>
                <button aria-label={`Add ${name}`}>Add</button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
