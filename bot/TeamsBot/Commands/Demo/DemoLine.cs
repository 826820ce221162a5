namespace TeamsBot.Commands.Demo;

/// <summary>A line of spending in the demo world: as planned, and as it stands at mid-year.</summary>
/// <param name="Spent">In the first half of the year.</param>
/// <param name="Rag">"green", "amber" or "red".</param>
internal sealed record DemoLine(string Title, string Objective, string Cost, string Progress, string Spent, string Rag);
