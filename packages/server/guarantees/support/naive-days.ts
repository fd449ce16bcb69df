/** Days and months as a wall calendar has them. Days end in UTC. */

export const dayMs = 86_400_000;

/** The end of the day that many days later. */
export function endOfDayAfterDays(from: number, days: number): number {
  return (Math.floor(from / dayMs) + days + 1) * dayMs;
}

/** The end of the same day that many months later, or of the last day of a shorter month. */
export function endOfDayAfterMonths(from: number, months: number): number {
  const date = new Date(from);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth) + 1);
}
