using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>Who is to be reminded of what, and what nobody is reminded of.</summary>
/// <param name="Before">Reminded of it today already; nobody is chased twice a day for the same return.</param>
/// <param name="Own">What waits for the person who reminds the others.</param>
/// <param name="Nobody">Nobody holds the role whose move it is.</param>
/// <param name="NotYet">It cannot be started before its spending plan is accepted.</param>
internal sealed record ChasePlan(IReadOnlyList<ChasedPerson> People, IReadOnlyList<ChasedPerson> Before, IReadOnlyList<ChasedReturn> Own, IReadOnlyList<ChasedReturn> Nobody, IReadOnlyList<ChasedReturn> NotYet)
{
    private const int MarkLength = 8;

    public bool IsEmpty => People.Count == 0 && Before.Count == 0 && Own.Count == 0 && Nobody.Count == 0 && NotYet.Count == 0;

    /// <summary>Tells whether it is the plan that a person saw and agreed to; it keeps no secret.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', People.SelectMany(
        static person => person.Returns.Select(one => $"{person.Person.Id.Value:N} {one.Title}"))))).AsSpan(0, MarkLength));
}
