using Partnership.Facts;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>The form of a meeting, as it is to be shown.</summary>
/// <param name="Editing">The meeting that is changed; null for a new one.</param>
/// <param name="Bodies">Whose meeting it may be.</param>
/// <param name="Confirms">What the person says yes to by sending it "anyway"; empty where nothing is asked.</param>
internal sealed record MeetingForm(KeptMeeting? Editing, IReadOnlyList<Body> Bodies, MeetingInput Typed, IReadOnlyList<FieldFault> Faults, string Confirms, Guid Nonce)
{
    /// <summary>How words were understood; empty for nothing to say.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
