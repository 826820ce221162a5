using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>Progress updates: the form, what was sent, and lists of them.</summary>
internal static class UpdateComposer
{
    private const int Most = 12;

    /// <summary>Characters of what the secretariat asked, in a list.</summary>
    private const int MostOfReview = 200;

    private static readonly IReadOnlyList<FieldChoice> _rags =
        [.. Enum.GetValues<Rag>().Select(rag => new FieldChoice(ReturnWords.RagWord(rag), LineFormComposer.RagValue(rag)))];

    public static UpdateFormCard Compose(UpdateForm form)
    {
        List<FieldFault> faults = [.. form.Unread, .. form.Faults.Select(fault => new FieldFault(UpdateFields.Of(fault.Field), fault.Message, fault.MayConfirm))];
        var fields = Fields(form).Select(field => field.Judged(faults)).ToList();
        return new UpdateFormCard(
            Text(form),
            form.Editing is null ? "Progress update" : "Edit the progress update",
            AdaptiveMarkdown.Escape(form.BodyName),
            [.. CardNote.OfFaults("Not sent yet", faults, fields), .. Asked(form)],
            fields,
            ButtonRow.Of(Buttons(form)));
    }

    public static UpdateReceiptCard Receipt(ProgressUpdate update, string bodyName, Viewer viewer, Guid nonce) => new(
        Text(update, bodyName),
        update.Revision == 1 ? "Your update is sent" : "Your change is saved",
        "The secretariat looks at it next. Once it is accepted, questions are answered from it. You can change it until you send a newer one.",
        [
            new("Body", AdaptiveMarkdown.Escape(bodyName)),
            new("About", AdaptiveMarkdown.Escape(update.Subject.Title)),
            new("How it stands", ReturnWords.RagWord(update.Rag)),
        ],
        AdaptiveMarkdown.Escape(update.Headline),
        [.. Parts(update).Select(part => part with { Value = AdaptiveMarkdown.EscapeLines(part.Value) })],
        ButtonRow.Of(Steps(update, viewer, nonce)));

    /// <param name="names">What the bodies are called.</param>
    public static UpdateListCard List(string title, IReadOnlyList<ProgressUpdate> updates, IReadOnlyDictionary<BodyId, string> names, Viewer viewer, Guid nonce, CardBudget room) => new(
        Text(title, updates),
        AdaptiveMarkdown.Escape(title),
        updates.Count == 0 ? "There is no update on this yet." : ReturnWords.Counted(updates.Count, "update", "updates") + ", the newest first.",
        [.. updates.Take(Most).Select(update => Item(update, names.TryGetValue(update.Body, out var name) ? name : update.Body.Value, viewer, nonce, room))],
        updates.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"… and {updates.Count - Most} more.") : "",
        []);

    public static string Text(UpdateForm form) => form.Faults.Count == 0
        ? $"Progress update for {form.BodyName}."
        : $"Not sent yet: {form.Faults[0].Message}";

    public static string Text(ProgressUpdate update, string bodyName) => $"{bodyName} on {update.Subject.Title}: {update.Headline}";

    public static string Text(string title, IReadOnlyList<ProgressUpdate> updates) =>
        updates.Count == 0 ? $"{title}: there is no update yet." : $"{title}: {ReturnWords.Counted(updates.Count, "update", "updates")}.";

    /// <summary>What was written, each under its heading; not escaped.</summary>
    public static IEnumerable<CardFact> Parts(ProgressUpdate update) =>
        new CardFact[] { new("Achievements", update.Achievements), new("Risks", update.Risks), new("Help needed", update.HelpNeeded), new("Next steps", update.NextSteps) }
            .Where(part => part.Value.Length > 0);

    private static IEnumerable<CardNote> Asked(UpdateForm form) => form.Editing is { State: UpdateState.AskedBack, Review: { } review }
        ? [new CardNote("warning", AdaptiveMarkdown.Escape($"{review.By.By.Name} asked on {ReturnWords.Day(review.By.At)}"), [AdaptiveMarkdown.EscapeLines(review.Text)])]
        : [];

    private static IEnumerable<FormField> Fields(UpdateForm form)
    {
        var typed = form.Typed;
        yield return FormField.Choice(UpdateFields.Subject, "What it is about", form.SubjectId, [.. form.Subjects.Select(subject => new FieldChoice(Called(subject, form.Subjects), subject.Id))], isExpanded: false).AsRequired("Choose what the update is about.");
        yield return FormField.Choice(UpdateFields.Rag, "How it stands", typed.Rag?.ToLowerInvariant(), _rags, isExpanded: true).AsRequired("Choose green, amber or red.");
        yield return FormField.Text(UpdateFields.Headline, "Headline", typed.Headline, UpdateLimits.Headline, "The news in a sentence").AsRequired("Say the news in a sentence.");
        yield return Long(UpdateFields.Achievements, "Achievements", typed.Achievements);
        yield return Long(UpdateFields.Risks, "Risks", typed.Risks);
        yield return Long(UpdateFields.HelpNeeded, "Help needed", typed.HelpNeeded);
        yield return Long(UpdateFields.NextSteps, "Next steps", typed.NextSteps);
    }

    private static FormField Long(string id, string label, string? value) =>
        FormField.LongText(id, label, value, UpdateLimits.Text).Explained(string.Create(CultureInfo.InvariantCulture, $"At most {UpdateLimits.Text:N0} characters."));

    private static IEnumerable<CardButton> Buttons(UpdateForm form)
    {
        var save = new CardAction(UpdateVerbs.Save)
        {
            Area = form.Body.Value,
            Subject = form.Editing?.Id.Value.ToString("N"),
            Revision = form.Editing?.Revision,
            Nonce = form.Nonce.ToString("N"),
        };
        yield return CardButton.Send(form.Editing is null ? "Send" : "Save", save).AsNext();
        if (form.Faults.Count > 0 && form.Faults.All(fault => fault.MayConfirm))
        {
            yield return CardButton.Send("Send anyway", save with { Confirm = true, Confirmed = string.Join(',', form.Faults.Select(fault => UpdateFields.Of(fault.Field)).Distinct(StringComparer.Ordinal)) });
        }
    }

    private static UpdateItem Item(ProgressUpdate update, string bodyName, Viewer viewer, Guid nonce, CardBudget room)
    {
        var buttons = Steps(update, viewer, nonce).ToList();
        return new UpdateItem(
            AdaptiveMarkdown.Escape($"{bodyName}: {update.Subject.Title}"),
            ReturnWords.RagWord(update.Rag),
            ReturnWords.RagColour(update.Rag),
            AdaptiveMarkdown.Escape(update.Headline),
            room.ShowText(string.Join("\n", Parts(update).Select(part => $"{part.Title}: {part.Value}"))),
            AdaptiveMarkdown.Escape($"{update.Author.Name}, {ReturnWords.Day(update.Changed)}. {State(update)}."),
            buttons.Count > 0,
            buttons);
    }

    private static string State(ProgressUpdate update) => update.State switch
    {
        UpdateState.Sent => "Not accepted yet",
        UpdateState.Accepted => "Accepted",
        UpdateState.AskedBack => $"{update.Review!.By.By.Name} asks: {CardLimits.Cut(update.Review.Text, MostOfReview)}",
        UpdateState.Declined => $"Declined by {update.Review!.By.By.Name}: {CardLimits.Cut(update.Review.Text, MostOfReview)}",
        UpdateState.Superseded => "A newer one has taken its place",
        _ => throw new ArgumentOutOfRangeException(nameof(update), update.State, message: null),
    };

    private static IEnumerable<CardButton> Steps(ProgressUpdate update, Viewer viewer, Guid nonce)
    {
        CardAction On(string verb) => new(verb) { Subject = update.Id.Value.ToString("N"), Revision = update.Revision };
        if (viewer.IsSecretariat && update.State == UpdateState.Sent)
        {
            yield return CardButton.Go("Accept", On(UpdateVerbs.Accept) with { Nonce = nonce.ToString("N") }).AsNext();
            yield return CardButton.Go("Ask back or decline", On(UpdateVerbs.Review));
        }

        if (viewer.IsContact && update.State is not (UpdateState.Superseded or UpdateState.Declined))
        {
            yield return CardButton.Go("Edit", On(UpdateVerbs.Edit));
        }
    }

    /// <summary>Its title, and where another subject has that too, which document's of which year it is.</summary>
    private static string Called(UpdateSubject subject, IReadOnlyList<UpdateSubject> all) => subject.Period is not { } period || all.Count(other => string.Equals(other.Title, subject.Title, StringComparison.OrdinalIgnoreCase)) == 1
        ? subject.Title
        : $"{subject.Title} ({(subject.Id.StartsWith("priority/", StringComparison.Ordinal) ? "own priority" : "delivery plan")} {FundingYear.Parse(period.Value)?.Name ?? period.Value})";
}

/// <summary>The data of cards/updates/form.json.</summary>
internal sealed record UpdateFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);

/// <summary>The data of cards/updates/list.json.</summary>
internal sealed record UpdateListCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<UpdateItem> Items,
    string More,
    IReadOnlyList<ButtonRow> Rows);

internal sealed record UpdateItem(
    string Title,
    string Rag,
    string Color,
    string Headline,
    string Text,
    string By,
    bool HasButtons,
    IReadOnlyList<CardButton> Buttons);

/// <summary>The data of cards/updates/receipt.json.</summary>
/// <param name="Parts">What was written under each heading.</param>
internal sealed record UpdateReceiptCard(
    string Speak,
    string Title,
    string Text,
    IReadOnlyList<CardFact> Facts,
    string Headline,
    IReadOnlyList<CardFact> Parts,
    IReadOnlyList<ButtonRow> Rows);
