using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;

namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>A file that was sent, as it was read: its summary as a paper, and what it says as an agenda.</summary>
internal sealed record ReadPaper(string Name, PaperSummary Summary, AgendaReading Agenda);
