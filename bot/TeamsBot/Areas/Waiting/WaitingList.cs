using System.Globalization;
using Partnership.Returns;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Waiting;

/// <summary>Everything that waits for a person, from all areas, the most pressing first.</summary>
internal sealed class WaitingList(IEnumerable<IWaiting> areas)
{
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be read.</exception>
    public async Task<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var matters = new List<WaitingMatter>();
        foreach (var area in areas)
        {
            matters.AddRange(await area.ForAsync(person));
        }

        return [.. matters.OrderBy(static matter => matter.Urgency).ThenBy(static matter => matter.By ?? DateOnly.MaxValue)];
    }

    /// <summary>How many there are, and the most pressing: "2 things wait for you, first: Cherwell: mid-year return 2026/27. Begun, not sent. Due …".</summary>
    /// <param name="matters">In the order of <see cref="ForAsync"/>.</param>
    public static string Words(IReadOnlyList<WaitingMatter> matters) => matters.Count(IsToDo) switch
    {
        0 => Count(matters),
        1 => $"{Count(matters)[..^1]}: {Words(matters[0])}",
        _ => $"{Count(matters)[..^1]}, first: {Words(matters[0])}",
    };

    /// <summary>Only how many: "2 things wait for you."</summary>
    public static string Count(IReadOnlyList<WaitingMatter> matters) => matters.Count(IsToDo) switch
    {
        0 => "Nothing waits for you.",
        1 => "One thing waits for you.",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} things wait for you."),
    };

    private static bool IsToDo(WaitingMatter matter) => matter.Urgency is not WaitingUrgency.ToKnow;

    private static string Words(WaitingMatter matter) => $"{matter.Title}. {matter.State}";
}
