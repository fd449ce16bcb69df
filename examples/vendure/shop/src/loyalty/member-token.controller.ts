import { Controller, Get, Inject, Res } from '@nestjs/common';
import { createMemberToken } from '@spaarkit/sdk/server';
import { Ctx, CustomerService, RequestContext } from '@vendure/core';
import type { Response } from 'express';
import { loyaltySettings, type LoyaltySettings } from './settings.ts';

/** Tells the shop's pages who is logged in, signed: the elements' `member-token-url`. */
@Controller('loyalty')
export class MemberTokenController {
  constructor(
    private customers: CustomerService,
    @Inject(loyaltySettings) private settings: LoyaltySettings,
  ) {}

  @Get('member-token')
  async retrieve(@Ctx() ctx: RequestContext, @Res() response: Response): Promise<void> {
    const customer =
      ctx.activeUserId && (await this.customers.findOneByUserId(ctx, ctx.activeUserId));
    response.setHeader('Cache-Control', 'no-store');
    if (!customer) {
      response.status(204).end();
      return;
    }
    const { programId, signingKeyId: keyId, signingKey } = this.settings;
    const memberId = String(customer.id);
    response.json({ token: await createMemberToken({ programId, memberId, keyId, signingKey }) });
  }
}
