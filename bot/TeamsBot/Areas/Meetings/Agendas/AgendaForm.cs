using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>The form of an agenda, as it is to be shown.</summary>
/// <param name="Confirms">What the person says yes to by saving it "anyway"; empty where nothing is asked.</param>
internal sealed record AgendaForm(MeetingView View, AgendaInput Typed, IReadOnlyList<AgendaSuggestion> Suggestions, IReadOnlyList<FieldFault> Faults, string Confirms, Guid Nonce);
