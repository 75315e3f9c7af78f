// A copy of the county's part of the feed: read once, then kept by the changes.
import { Kind, ResponseError, type ChangesResponse, type PublicNeed } from 'needs-client';
import { feed, refusal } from './client';
import { COUNTY } from './words';

const EVERY = 3_000;

export class Copy {
  readonly needs = new Map<string, PublicNeed>();
  private position?: string;
  private tag?: string;

  constructor(private readonly changed: (state: 'current' | 'away') => void) {}

  /** Never ends; a failure is waited out and what was missed comes then. */
  async follow(): Promise<void> {
    for (;;) {
      let pause = EVERY;
      try {
        if (this.position === undefined) {
          await this.readAll();
        }
        while (await this.step());
        this.changed('current');
      } catch (error) {
        pause = ((await refusal(error))?.retryAfter ?? EVERY / 1000) * 1000;
        this.changed('away');
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  private async readAll(): Promise<void> {
    // the position first: what changes while the pages are read comes again with the changes
    const { next } = await feed.listChanges();
    let cursor: string | undefined;
    do {
      const page = await feed.listPublicNeeds({ division: COUNTY, limit: 200, cursor });
      page.items?.forEach((need) => this.needs.set(need.publicId!, need));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    this.position = next;
  }

  /** Whether there is more already. */
  private async step(): Promise<boolean> {
    const changes = await this.changes();
    for (const change of changes?.items ?? []) {
      if (change.kind === Kind.Need) {
        this.take(change.publicId!, change.need ?? undefined);
      }
    }
    this.position = changes?.next ?? this.position;
    return changes?.more ?? false;
  }

  private take(publicId: string, need: PublicNeed | undefined): void {
    if (need?.division?.startsWith(COUNTY)) {
      this.needs.set(publicId, need);
    } else {
      this.needs.delete(publicId);
    }
  }

  private async changes(): Promise<ChangesResponse | null> {
    try {
      const answer = await feed.listChangesRaw({ after: this.position, limit: 200 }, async ({ init }) => ({
        headers: this.tag ? { ...init.headers, 'If-None-Match': this.tag } : init.headers,
      }));
      const changes = await answer.value();
      // where there is more, nothing new on their side does not mean that we have it all
      this.tag = changes.more ? undefined : (answer.raw.headers.get('ETag') ?? undefined);
      return changes;
    } catch (error) {
      if (error instanceof ResponseError && error.response.status === 304) {
        return null;
      }
      throw error;
    }
  }
}
