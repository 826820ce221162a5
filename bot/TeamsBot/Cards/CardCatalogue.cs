using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards.Templating;

namespace TeamsBot.Cards;

/// <summary>The card templates beside the program, each read and parsed once.</summary>
internal sealed class CardCatalogue
{
    /// <param name="folder">The folder with the card areas, such as "answers".</param>
    /// <exception cref="CardTemplateException">A template is missing or broken; the message names its file.</exception>
    public CardCatalogue(string folder)
    {
        var json = CardJsonContext.Default;
        Answer = Load(folder, "answers/answer.json", json.AnswerCard);
        NotFound = Load(folder, "answers/not-found.json", json.NotFoundCard);
        Welcome = Load(folder, "answers/welcome.json", json.WelcomeCard);
        Help = Load(folder, "answers/help.json", json.HelpCard);
        Fact = Load(folder, "search/fact.json", json.FactCard);
        QuestionGaps = Load(folder, "gaps/gaps.json", json.QuestionGapsCard);
    }

    public CardTemplate<AnswerCard> Answer { get; }

    public CardTemplate<NotFoundCard> NotFound { get; }

    public CardTemplate<WelcomeCard> Welcome { get; }

    public CardTemplate<HelpCard> Help { get; }

    public CardTemplate<FactCard> Fact { get; }

    public CardTemplate<QuestionGapsCard> QuestionGaps { get; }

    private static CardTemplate<T> Load<T>(string folder, string name, JsonTypeInfo<T> json)
    {
        var path = Path.Combine(folder, name);
        try
        {
            var text = File.ReadAllText(path);
            using (JsonDocument.Parse(text))
            {
                // Only asked whether it is JSON: the template parser's own words for that do not say where the fault is.
            }

            return new CardTemplate<T>(new AdaptiveCardTemplate(text), json);
        }
        catch (IOException exception)
        {
            throw new CardTemplateException($"The card template '{path}' cannot be read: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new CardTemplateException($"The card template '{path}' is no JSON: {exception.Message}", exception);
        }
        catch (AdaptiveTemplateException exception)
        {
            throw new CardTemplateException($"The card template '{path}' cannot be parsed: {exception.Message}", exception);
        }
    }
}
