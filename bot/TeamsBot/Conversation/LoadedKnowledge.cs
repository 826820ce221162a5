using Partnership.Facts;
using Partnership.Questions;

namespace TeamsBot.Conversation;

internal sealed record LoadedKnowledge(FactBook Facts, QuestionAnswerer Answerer);
