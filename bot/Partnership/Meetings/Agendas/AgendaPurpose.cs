namespace Partnership.Meetings.Agendas;

/// <summary>What a meeting is to do with an item of its agenda.</summary>
public enum AgendaPurpose
{
    /// <summary>The agenda does not say.</summary>
    NotStated,
    Decision,
    Discussion,
    Information,
}
