namespace Partnership.Meetings.Agendas;

/// <summary>The parts into which agendas are divided by who may be present.</summary>
internal enum AgendaPart
{
    Public,
    Exempt,
}
