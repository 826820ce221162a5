#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values that outlive a turn, kept in storage under one key. They are read once a turn, when first asked for, and written
/// by <see cref="SaveChangesAsync"/> only where their JSON has changed; the last writer wins.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="contextServiceKey">The name under which the turn keeps what was loaded.</param>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <param name="force">Whether to read again what this turn has read already, which loses its changes.</param>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cached(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState.Set(_contextServiceKey, CachedState.From(stored));
    }

    /// <param name="force">Whether to write even what has not changed.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is { } state && (force || state.IsChanged()))
        {
            var changes = new Dictionary<string, object>(1, StringComparer.Ordinal) { [GetStorageKey(turnContext)] = state.Values };
            await _storage.WriteAsync(changes, cancellationToken);
            state.NoteStored();
        }
    }

    /// <summary>Empties the state in this turn; saving then empties the stored one.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_contextServiceKey, CachedState.Cleared());
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from storage and from this turn.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    internal async ValueTask<CachedState> LoadedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is { } loaded)
        {
            return loaded;
        }

        await LoadAsync(turnContext, force: false, cancellationToken);
        return Cached(turnContext);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private CachedState Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedState>(_contextServiceKey);
}
