namespace TeamsBot.Graph;

/// <summary>What is read from Microsoft 365; one can fail while the other works.</summary>
internal enum GraphPart
{
    Calendar,
    Papers,
}
