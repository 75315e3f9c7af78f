// The clients of all four services, for whoever needs more than the feed.
export * as registry from 'registry-client';
export * as needs from 'needs-client';
export * as consumption from 'consumption-client';
export * as reporting from 'reporting-client';
