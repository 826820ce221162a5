using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>Somebody who is to be reminded, with all that is theirs to do.</summary>
/// <param name="Name">By their role where no name is known.</param>
/// <param name="Returns">What is due first stands first.</param>
internal sealed record ChasedPerson(Person Person, string Name, IReadOnlyList<ChasedReturn> Returns);
