namespace Partnership.Meetings.Agendas;

/// <summary>How far an agenda has come.</summary>
public enum AgendaState
{
    None,
    Draft,
    Published,
}
