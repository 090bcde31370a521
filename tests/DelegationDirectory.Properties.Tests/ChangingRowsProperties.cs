using DelegationDirectory.ContractHost.Model;
using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Walks through rows that others add and remove meanwhile.</summary>
public sealed class ChangingRowsProperties(Databases databases) : IClassFixture<Databases>
{
    private const int Spares = 12;

    [Property(MaxTest = 40)]
    public async Task A_walk_visits_each_row_that_stays_once_while_others_come_and_go(int seed, byte pageSize, bool backward)
    {
        foreach (var database in databases.All)
        {
            var random = new Random(seed);
            var order = RandomOrder.Of(random, database.Name);
            var spares = Enumerable.Range(0, Spares).Select(i => "spare" + i).ToList();
            var removed = new List<string>();
            var added = new List<string>();
            await AddAsync(database, random, spares);

            var seen = await new Walk(database, order.Text, (pageSize % 7) + 1, backward).WholeAsync(async page =>
            {
                // The row that the cursor stands on, now and then; and one that may be before or behind it.
                var gone = page.Ids.Where(spares.Contains).Take(1)
                    .Append(spares[random.Next(Spares)]).Except(removed).Take(random.Next(3)).ToList();
                await RemoveAsync(database, gone);
                removed.AddRange(gone);
                var come = Enumerable.Range(added.Count, random.Next(3)).Select(i => "come" + i).ToList();
                await AddAsync(database, random, come);
                added.AddRange(come);
            });
            await RemoveAsync(database, spares.Except(removed).Concat(added));

            var stayed = databases.Rows.Delegations.Select(d => d.Id).Concat(spares).Except(removed).ToList();
            Assert.True(seen.Distinct().Count() == seen.Count, $"{database.Name}: {order.Text} visited a row twice: {string.Join(", ", seen)}");
            Assert.True(!stayed.Except(seen).Any(), $"{database.Name}: {order.Text} left out {string.Join(", ", stayed.Except(seen))}");
        }
    }

    private async Task AddAsync(ContractDatabase database, Random random, IEnumerable<string> ids)
    {
        await using var context = database.Open();
        foreach (var id in ids)
        {
            var like = databases.Rows.Delegations[random.Next(databases.Rows.Delegations.Count)];
            context.Add(new Delegation { Id = id, DialogueId = like.DialogueId, CountryId = like.CountryId, LeadId = like.LeadId });
        }

        await context.SaveChangesAsync();
    }

    private static async Task RemoveAsync(ContractDatabase database, IEnumerable<string> ids)
    {
        await using var context = database.Open();
        context.RemoveRange(ids.Select(id => new Delegation { Id = id, DialogueId = "", CountryId = "" }));
        await context.SaveChangesAsync();
    }
}
