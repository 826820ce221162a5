namespace TeamsBot.Returns;

/// <summary>What became of chasing, each entry as "Cherwell: mid-year return 2017/18 (Owen Larkfield)".</summary>
/// <param name="RemindedBefore">Today already; nobody is chased twice a day for the same return.</param>
/// <param name="Nobody">Nobody holds the role whose move it is.</param>
internal sealed record ChaseResult(List<string> Reminded, List<string> RemindedBefore, List<string> Nobody);
