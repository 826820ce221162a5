namespace Partnership.Meetings.Agendas;

/// <summary>Something in an agenda's text that needs a look.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">A sentence for whoever sent it.</param>
public sealed record AgendaFault(int Line, string Text);
