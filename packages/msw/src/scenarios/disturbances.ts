/** Situations in which something stands between the page and the API. The member is the one with a history. */
import { memberWithHistory } from './members.ts';
import { defineScenario, memberId, type Respond } from './scenario.ts';

export const slow = defineScenario({
  ...memberWithHistory,
  title: 'Every answer takes a second and a half.',
  network:
    ({ respond }) =>
    async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return respond(request);
    },
});

export const offline = defineScenario({
  ...memberWithHistory,
  title: 'No request gets through.',
  network: () => async () => {
    throw new TypeError('Failed to fetch');
  },
});

export const serverError = defineScenario({
  ...memberWithHistory,
  title: 'The API fails at every request.',
  network: () => async () => problem(500, 'internal_error', 'Something went wrong on our side.'),
});

export const unavailable = defineScenario({
  ...memberWithHistory,
  title: 'The API asks to come back in an hour.',
  network: () => async () =>
    problem(503, 'unavailable', 'The service is not available right now.', {
      'Retry-After': '3600',
    }),
});

export const tokenExpired = defineScenario({
  ...memberWithHistory,
  title: 'The first member token has expired before it arrives.',
  expiredTokens: 1,
});

export const refused = defineScenario({
  ...memberWithHistory,
  title: 'The points are spent elsewhere while the page still shows them.',
  network: ({ respond, shop }) =>
    beforeFirst(isRedemption, respond, () => shop.adjust(memberId, -1200, 'Spent in the shop')),
});

export const lostAnswer = defineScenario({
  ...memberWithHistory,
  title: 'The first redemption is done, and its answer is lost.',
  network: ({ respond }) => {
    let lost = false;
    return async (request) => {
      const loses = !lost && isRedemption(request);
      const response = await respond(request);
      if (!loses) return response;
      lost = true;
      throw new TypeError('Failed to fetch');
    };
  },
});

function isRedemption({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/v1/redemptions');
}

function beforeFirst(
  matches: (request: Request) => boolean,
  respond: Respond,
  act: () => Promise<void>,
): Respond {
  let done = false;
  return async (request) => {
    if (!done && matches(request)) {
      done = true;
      await act();
    }
    return respond(request);
  };
}

function problem(
  status: number,
  code: string,
  title: string,
  headers: Record<string, string> = {},
): Response {
  const body = {
    type: `https://spaarkit.dev/problems/${code}`,
    title,
    status,
    code,
    instance: 'req_kit',
    retryable: true,
  };
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
