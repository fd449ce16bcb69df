/** How long ago the programme of the demo began, when the shop first opens. */
export const historyDays = 710;
