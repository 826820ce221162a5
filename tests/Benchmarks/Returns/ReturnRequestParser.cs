using System.Globalization;
using Partnership.Returns.Periods;

namespace Benchmarks.Returns;

/// <summary>Buttons of returns, pressed as Teams sends them.</summary>
internal static class ReturnRequestParser
{
    private const string Secretary = "0e5a1e00-0000-4000-8000-000000000011";

    /// <summary>Saves a line of a spending plan; the lines of one connection's own plan in turn, each time with other words.</summary>
    public static IReadOnlyList<byte[]> SaveLines(int connection)
    {
        var area = connection % CountyReturns.Areas;
        var year = new FundingYear(CountyReturns.Newest.StartYear - (connection / CountyReturns.Areas));
        return
        [
            .. Enumerable.Range(1, 6).Select(line => Press(CountyReturns.ContactOf(area).Value.ToString("D"), connection, "returns.line.save", new
            {
                verb = "returns.line.save",
                period = year.Id.Value,
                area = CountyReturns.AreaOf(area).Value,
                kind = "plan",
                nonce = Requests.Unused,
                line,
                title = string.Create(CultureInfo.InvariantCulture, $"Diversion of young people, strand {line}"),
                text = "Sessions on three evenings a week in the four wards with most reports, a worker at the bus station on Fridays, and a course for those whom the police name. Agreed under " + Requests.Unused,
                cost = "£7,500.50",
                rag = "",
                otherSource1 = "The district council",
                otherAmount1 = "500",
                otherSource2 = "",
                otherAmount2 = "",
                otherSource3 = "",
                otherAmount3 = "",
                underspend = "",
            })),
        ];
    }

    /// <summary>The secretariat looks at the status board.</summary>
    public static IReadOnlyList<byte[]> ShowBoard(int connection) => [Press(Secretary, connection, "returns.board", new { verb = "returns.board" })];

    private static byte[] Press<T>(string person, int conversation, string verb, T data) => Requests.OnTheWire(new
    {
        type = "invoke",
        name = "adaptiveCard/action",
        id = Requests.Unused,
        timestamp = "2026-03-12T10:00:00.000Z",
        localTimestamp = "2026-03-12T10:00:00.000+00:00",
        localTimezone = "Europe/London",
        channelId = "msteams",
        serviceUrl = "http://127.0.0.1:9/",
        from = new { id = "29:" + person, name = "A member", aadObjectId = person },
        recipient = new { id = "28:0e5a1e00-0000-4000-8000-0000000000b0", name = "Bot" },
        conversation = new { id = string.Create(CultureInfo.InvariantCulture, $"a:return-{conversation}"), conversationType = "personal", tenantId = "0e5a1e00-0000-4000-8000-000000000001" },
        channelData = new { tenant = new { id = "0e5a1e00-0000-4000-8000-000000000001" }, source = new { name = "message" } },
        entities = new[] { new { type = "clientInfo", locale = "en-GB", country = "GB", platform = "Web", timezone = "Europe/London" } },
        locale = "en-GB",
        replyToId = "1772000000000",
        value = new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" },
    });
}
