using Partnership.Questions.Answering;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Conversation;

/// <summary>Greetings, thanks, help and fresh starts: whatever is no question about the facts.</summary>
internal sealed class SmallTalk(string partnership, IReadOnlyList<string> examples)
{
    /// <summary>Null where the message asks for a fact.</summary>
    public Draft? Reply(Query query)
    {
        if (query.Words.Count == 0)
        {
            return Make(AnswerKind.Help, $"Ask me anything about the {partnership}: its priorities, who leads on what, funding, figures, meetings or members.");
        }

        if (query.Content != 0 || query.Periods.Count > 0 || query.YearShift is not null || IntentReader.Of(query) != Intent.None)
        {
            return null;
        }

        if (query.Has(Cue.Restart))
        {
            return Make(AnswerKind.SmallTalk, "All clear: we start afresh. What would you like to know?");
        }

        if (query.Has(Cue.Identity))
        {
            return Make(AnswerKind.SmallTalk, $"I am a program, no person, and no AI that makes up its words: I look up what the {partnership} has written down, and say where it stands.");
        }

        if (query.Has(Cue.Help))
        {
            var help = Make(AnswerKind.Help, $"I answer questions about the {partnership} from its published documents and name the source. Ask about priorities, leads, funding, figures, people, meetings, members or terms.");
            help.Blocks.Add(new ListBlock("For example", examples));
            return help;
        }

        if (query.Says("goodbye"))
        {
            return Make(AnswerKind.SmallTalk, "Goodbye. Write to me whenever you need something.");
        }

        if (query.Has(Cue.Thanks))
        {
            return Make(AnswerKind.SmallTalk, "You're welcome. Ask me whenever you need something else.");
        }

        return query.Has(Cue.Greeting)
            ? Make(AnswerKind.Greeting, $"Hello. Ask me about the {partnership}: its priorities, who leads on what, funding, figures, meetings or members.")
            : null;
    }

    private Draft Make(AnswerKind kind, string text)
    {
        var draft = new Draft(Intent.None) { Kind = kind, Text = text };
        draft.Next.AddRange(examples.Take(3));
        return draft;
    }
}
