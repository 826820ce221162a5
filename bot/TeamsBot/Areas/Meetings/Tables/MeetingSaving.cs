using Partnership.Meetings;
using Partnership.Returns;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>A change of a meeting, to be saved whole or not at all.</summary>
/// <param name="Seen">The version that the change was made from; null for a new meeting. Unless it is what is kept, nothing is written.</param>
/// <param name="Action">What was done, for the audit trail: a verb such as "meetings.move".</param>
/// <param name="Form">The card's nonce, so that a second press or delivery changes nothing; null where the change came without a card.</param>
/// <param name="Origin">See <see cref="KeptMeeting.Origin"/>; null leaves it as it is.</param>
internal sealed record MeetingSaving(Meeting Meeting, int? Seen, string Action, Person By, DateTimeOffset At, Guid? Form, string? Origin = null);
