import { createClient } from './genql';
import { endpoint } from './http';
import variables from './schema/operations/variables.json';

const directory = createClient({ url: endpoint });
const page = { totalCount: true, pageInfo: { hasNextPage: true, endCursor: true } } as const;

/** The operations of schema/operations, in the words of the builder. */
export const operations = {
  'agencies-of-a-country': () =>
    directory.query({
      agencies: {
        __args: { first: 100, where: { country: { code: { eq: variables.country } } }, order: [{ name: 'ASC' }] },
        ...page,
        nodes: {
          slug: true,
          name: true,
          acronym: true,
          kind: true,
          parent: { slug: true, name: true },
          delegations: { totalCount: true },
        },
      },
    }),
  'calendar-of-a-year': () =>
    directory.query({
      dialogues: {
        __args: { first: 100, where: { year: { eq: 2023 } }, order: [{ startDate: 'ASC' }] },
        ...page,
        nodes: { startDate: true, endDate: true, title: true, city: true, hostCountry: { code: true }, confidence: true },
      },
    }),
  'counterparts-of-an-agency': () =>
    directory.query({
      agency: {
        __args: { slug: variables.agency },
        name: true,
        counterparts: {
          __args: { first: 20 },
          ...page,
          nodes: {
            rounds: true,
            firstYear: true,
            lastYear: true,
            agency: { slug: true, name: true, acronym: true, country: { code: true } },
          },
        },
      },
    }),
  'delegation-as-listed': () =>
    directory.query({
      delegation: {
        __args: { slug: variables.delegation },
        country: { name: true },
        listing: true,
        memberships: {
          position: true,
          asListed: true,
          agency: { slug: true, name: true, nativeName: true, kind: true, parent: { name: true } },
        },
        observers: { name: true, kind: true },
        dialogue: {
          title: true,
          confidence: true,
          note: true,
          sources: { url: true, publisher: true, title: true, published: true },
        },
      },
    }),
  'digital-ambassadors': () =>
    directory.query({
      leads: {
        __args: {
          first: 50,
          where: { rank: { in: ['DIGITAL_AMBASSADOR', 'CYBER_AMBASSADOR'] } },
          order: [{ dialogue: { startDate: 'DESC' } }, { country: { code: 'ASC' } }],
        },
        ...page,
        nodes: {
          person: { name: true },
          title: true,
          rank: true,
          country: { code: true },
          dialogue: { title: true, startDate: true },
        },
      },
    }),
  'parties-with-an-agency': () =>
    directory.query({
      countries: {
        __args: {
          first: 50,
          where: { delegations: { some: { memberAgencies: { some: { acronym: { eq: variables.acronym } } } } } },
        },
        ...page,
        nodes: { code: true, name: true, region: true },
      },
    }),
  'person-at-the-head': () =>
    directory.query({
      person: {
        __args: { slug: variables.person },
        name: true,
        aliases: true,
        country: { name: true },
        leads: {
          __args: { order: [{ dialogue: { startDate: 'ASC' } }] },
          totalCount: true,
          nodes: {
            title: true,
            rank: true,
            agency: { name: true },
            dialogue: {
              title: true,
              startDate: true,
              delegations: { country: { code: true }, leads: { person: { name: true } } },
            },
          },
        },
      },
    }),
  'rounds-between-two-parties': () =>
    directory.query({
      dialogues: {
        __args: {
          first: 50,
          where: {
            and: [
              { delegations: { some: { country: { code: { eq: variables.one } } } } },
              { delegations: { some: { country: { code: { eq: variables.other } } } } },
            ],
          },
          order: [{ startDate: 'DESC' }],
        },
        ...page,
        nodes: {
          slug: true,
          title: true,
          format: true,
          startDate: true,
          endDate: true,
          city: true,
          mode: true,
          series: { topicArea: true },
        },
      },
    }),
  'rounds-citing-an-instrument': () =>
    directory.query({
      instrument: {
        __args: { slug: variables.instrument },
        name: true,
        kind: true,
        dialogues: {
          __args: { first: 20 },
          ...page,
          nodes: { slug: true, title: true, startDate: true, outcomes: { kind: true, text: true } },
        },
      },
    }),
  'rounds-of-an-agency': () =>
    directory.query({
      delegations: {
        __args: {
          first: 50,
          where: { memberAgencies: { some: { acronym: { eq: variables.acronym } } } },
          order: [{ dialogue: { startDate: 'DESC' } }],
        },
        ...page,
        nodes: {
          country: { code: true },
          dialogue: { slug: true, title: true, startDate: true, city: true },
          leads: { person: { name: true }, title: true },
        },
      },
    }),
  'rounds-on-a-topic': () =>
    directory.query({
      topic: {
        __args: { slug: variables.topic },
        name: true,
        description: true,
        dialogues: {
          __args: { first: 20, where: { startDate: { gte: variables.since } }, order: [{ startDate: 'DESC' }] },
          ...page,
          nodes: { slug: true, title: true, startDate: true, city: true },
        },
      },
    }),
  // genql takes what lies in a union for whole objects, with fields that were not asked for: its type says too much.
  'search-the-directory': (): Promise<unknown> =>
    directory.query({
      search: {
        __args: { text: variables.text, first: 10 },
        ...page,
        edges: {
          matchedText: true,
          node: {
            __typename: true,
            on_Country: { code: true, name: true },
            on_Agency: { slug: true, name: true, country: { name: true } },
            on_Person: { slug: true, name: true, country: { name: true } },
            on_Topic: { slug: true, name: true },
            on_Instrument: { slug: true, name: true },
            on_Series: { slug: true, name: true },
            on_Dialogue: { slug: true, title: true, startDate: true },
          },
        },
      },
    }),
  'series-through-the-rounds': () =>
    directory.query({
      seriesBySlug: {
        __args: { slug: variables.series },
        name: true,
        parties: { code: true, name: true },
        dialogues: {
          __args: { order: [{ year: 'ASC' }, { round: 'ASC' }] },
          totalCount: true,
          nodes: {
            slug: true,
            round: true,
            year: true,
            startDate: true,
            delegations: {
              country: { code: true },
              listing: true,
              leads: { person: { name: true }, title: true },
              memberAgencies: { acronym: true, name: true },
            },
          },
        },
      },
    }),
  'successions-of-agencies': () =>
    directory.query({
      agencies: {
        __args: { first: 50, where: { successors: { any: true } } },
        ...page,
        nodes: { slug: true, name: true, country: { code: true }, successors: { slug: true, name: true } },
      },
    }),
  'who-led-each-side': () =>
    directory.query({
      dialogue: {
        __args: { slug: variables.dialogue },
        title: true,
        round: true,
        startDate: true,
        endDate: true,
        city: true,
        hostCountry: { code: true },
        delegations: {
          __args: { order: [{ country: { code: 'DESC' } }] },
          country: { code: true, name: true },
          leads: { person: { name: true }, title: true, rank: true },
          memberAgencies: { slug: true, name: true, acronym: true },
        },
        sources: { url: true, publisher: true },
      },
    }),
};
