using System.CommandLine;
using Partnership.Facts;
using Partnership.Questions;
using TeamsBot.Facts;
using TeamsBot.Hosting;

namespace TeamsBot.Commands;

/// <summary>Answers in the terminal, without server or database. Several questions are one conversation. A refusal is an answer too: exit code 0.</summary>
internal static class AskCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var questions = new Argument<string[]>("question")
        {
            Description = "The question; several, each in quotation marks, are one conversation.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("ask", "Answer a question in the terminal, with its sources.") { questions };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(questions), output, error));
        return command;
    }

    private static int Run(string[] questions, TextWriter output, TextWriter error)
    {
        QuestionAnswerer answerer;
        try
        {
            answerer = Knowledge.Load(FolderInSettings()).Answerer;
        }
        catch (FactBookException exception)
        {
            error.WriteLine(exception.Message);
            return 1;
        }

        QuestionThread? thread = null;
        foreach (var question in questions)
        {
            if (questions.Length > 1)
            {
                output.WriteLine($"> {question}");
            }

            var answer = answerer.Ask(question, thread, TimeProvider.System.GetUtcNow());
            new AnswerPrinter(output).Print(answer);
            thread = answer.Thread;
        }

        return 0;
    }

    internal static string FolderInSettings()
    {
        var options = new FactsOptions();
        Settings.Load().GetSection(FactsOptions.SectionName).Bind(options);
        return options.Folder;
    }
}
