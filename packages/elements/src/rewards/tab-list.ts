/** Which tab a key leads to, as the ARIA practices have it: beyond an end is the other. Arrows follow the eye, so they mirror. */
export function tabForKey<Tab>(
  key: string,
  tabs: readonly Tab[],
  current: Tab,
  isRtl: boolean,
): Tab | undefined {
  const step = isRtl ? -1 : 1;
  const at = tabs.indexOf(current);
  const leads: Readonly<Record<string, number>> = {
    ArrowRight: at + step,
    ArrowLeft: at - step,
    Home: 0,
    End: -1,
  };
  const to = leads[key];
  return to === undefined ? undefined : tabs.at(to % tabs.length);
}
