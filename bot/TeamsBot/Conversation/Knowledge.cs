using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Questions;
using TeamsBot.Hosting;

namespace TeamsBot.Conversation;

/// <summary>The partnership's facts and what answers from them: loaded once, in the background, while the host starts.</summary>
internal sealed class Knowledge(IOptions<FactsOptions> options)
{
    private readonly Lazy<Task<LoadedKnowledge>> _loading = new(() => Task.Run(() => Load(options.Value.Folder)));

    /// <exception cref="FactBookException">The fact files are missing or have faults.</exception>
    public ValueTask<LoadedKnowledge> GetAsync() =>
        _loading.Value is { IsCompletedSuccessfully: true } done ? new ValueTask<LoadedKnowledge>(done.GetAwaiter().GetResult()) : new ValueTask<LoadedKnowledge>(_loading.Value);

    /// <summary>Begins to load without waiting; a fault shows in <see cref="GetAsync"/>.</summary>
    public void Preload() => _ = _loading.Value;

    public static LoadedKnowledge Load(string folder)
    {
        var facts = FactBookLoader.Load(Path.GetFullPath(folder, AppContext.BaseDirectory));
        return new LoadedKnowledge(facts, new QuestionAnswerer(facts));
    }
}
