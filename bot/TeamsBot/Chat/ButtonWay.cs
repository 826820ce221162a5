using Partnership.Texts;

namespace TeamsBot.Chat;

/// <summary>How people say what a button does whose title they do not remember.</summary>
internal sealed record ButtonWay(QuestionShape Shape, params IReadOnlyList<string> Verbs);
