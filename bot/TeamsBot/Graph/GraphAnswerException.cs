namespace TeamsBot.Graph;

/// <summary>Graph answered with success, and with something that is not what was asked for.</summary>
internal sealed class GraphAnswerException(string message) : Exception(message);
