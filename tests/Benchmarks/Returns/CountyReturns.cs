using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;

namespace Benchmarks.Returns;

/// <summary>The returns of a large county, entered before its bot starts: 34 areas, each with a contact, and six lines a return.</summary>
internal static class CountyReturns
{
    public const int Areas = 34;

    /// <summary>The newest year, which the status board shows.</summary>
    public static readonly FundingYear Newest = new(2098);

    private const int Lines = 6;
    private const int PoundsALine = 8_000;

    private static readonly Person Author = new(ContactOf(0), "The contact");

    public static FundedLineId AreaOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"area-{number:00}"));

    public static PersonId ContactOf(int area) => new(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"0e5a1e00-0000-4000-9000-{area:000000000000}")));

    /// <summary>Fills a new database.</summary>
    /// <param name="years">Funding years, back from the newest.</param>
    /// <param name="kinds">What every area has of each year, in this state.</param>
    public static async Task EnterAsync(string path, int years, params IReadOnlyList<(ReturnKind Kind, ReturnState State)> kinds)
    {
        var file = new DatabaseFile(path, TimeSpan.FromSeconds(1));
        using var database = new BotDatabase(file, new BotDbContextFactory(file), NullLogger<BotDatabase>.Instance);
        await using var writer = new DatabaseWriter(database, NullLogger<DatabaseWriter>.Instance);
        using var reader = new DatabaseReader(database);
        await writer.WriteAsync(new Entry(Enumerable.Range(0, years).Select(back => new FundingYear(Newest.StartYear - back)), kinds), CancellationToken.None);
        var roles = new RoleStore(writer, new Roles(reader), TimeProvider.System);
        for (var area = 0; area < Areas; area++)
        {
            await roles.GiveAsync(ContactOf(area), Role.CspContact, AreaOf(area), CancellationToken.None);
        }
    }

    private static FundingPeriod Period(FundingYear year) => new(
        year.Id,
        year.Name,
        year.UsualPlanDue,
        year.UsualMidYearDue,
        year.UsualEndYearDue,
        [.. Enumerable.Range(0, Areas).Select(area => new Allocation(
            AreaOf(area), string.Create(CultureInfo.InvariantCulture, $"Area {area}"), string.Create(CultureInfo.InvariantCulture, $"A{area:00}"), Body: null, Money.FromPounds(Lines * PoundsALine)))],
        Revision: 1);

    private static Return Made(ReturnKey key, ReturnState state)
    {
        var signed = state == ReturnState.Draft ? null : new Signature(Author, DateTimeOffset.UnixEpoch);
        return new Return(
            key,
            Money.FromPounds(Lines * PoundsALine),
            state,
            DraftReason.New,
            Submission: 1,
            Revision: Lines + 1,
            [.. Enumerable.Range(1, Lines).Select(line => Line(line, key.Kind))],
            Comments: [],
            Remark: null,
            Contact: signed,
            Commander: state is ReturnState.Countersigned or ReturnState.Accepted ? signed : null,
            Acceptance: state is ReturnState.Accepted ? signed : null,
            DateTimeOffset.UnixEpoch,
            Author)
        {
            LastAccepted = state is ReturnState.Accepted ? 1 : null,
            LastLine = Lines,
        };
    }

    private static ReturnLine Line(int number, ReturnKind kind) => new(
        new LineId(number),
        string.Create(CultureInfo.InvariantCulture, $"Diversion of young people, strand {number}"),
        "Sessions on three evenings a week in the four wards with most reports, a worker at the bus station on Fridays, and a course for those whom the police name; the schools choose who goes, and are told how it went.",
        Money.FromPounds(PoundsALine),
        kind is ReturnKind.SpendingPlan ? null : Rag.Green,
        [],
        UnderspendReason: null);

    /// <summary>Everything in one transaction.</summary>
    private sealed class Entry(IEnumerable<FundingYear> years, IReadOnlyList<(ReturnKind Kind, ReturnState State)> kinds) : DatabaseWrite
    {
        public override void Apply(DatabaseSession session)
        {
            foreach (var year in years)
            {
                var period = Period(year);
                session.Returns.Save(period, JsonSerializer.Serialize(period, ReturnJsonContext.Default.FundingPeriod));
                foreach (var (kind, state) in kinds)
                {
                    foreach (var area in period.Allocations)
                    {
                        var made = Made(new ReturnKey(period.Id, area.Area, kind), state);
                        session.Returns.Save(made, JsonSerializer.Serialize(made, ReturnJsonContext.Default.Return));
                    }
                }
            }
        }
    }
}
