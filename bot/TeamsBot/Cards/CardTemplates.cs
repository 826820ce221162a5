using System.Collections.Concurrent;
using System.Text.Json;
using AdaptiveCards.Templating;

namespace TeamsBot.Cards;

/// <summary>The card templates beside the program, each read and parsed when it is first needed.</summary>
/// <param name="folder">The folder with the card areas, such as "answers".</param>
internal sealed class CardTemplates(string folder)
{
    private readonly ConcurrentDictionary<string, AdaptiveCardTemplate> _read = new(StringComparer.Ordinal);

    /// <summary>The card as JSON.</summary>
    /// <param name="name">Area and file of the template, such as "answers/answer.json".</param>
    /// <exception cref="CardTemplateException">The template is missing or broken; the message names its file.</exception>
    public string Expand<T>(string name, T data) => AdaptiveMarkdown.Unexpanded(_read.GetOrAdd(name, Read).Expand(CardJson.Write(data)));

    private AdaptiveCardTemplate Read(string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            var text = File.ReadAllText(path);
            using (JsonDocument.Parse(text))
            {
                // Only asked whether it is JSON: the template parser's own words for that do not say where the fault is.
            }

            return new AdaptiveCardTemplate(text);
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
