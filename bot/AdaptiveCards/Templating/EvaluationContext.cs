#nullable disable // As in the SDK: a context without data has null here.
namespace AdaptiveCards.Templating;

/// <summary>What a template is bound to: <c>$root</c> (and at first <c>$data</c>), and <c>$host</c>. Either is JSON text or an object that serialises to JSON.</summary>
public sealed class EvaluationContext
{
    public EvaluationContext()
    {
    }

    public EvaluationContext(object rootData, object hostData = null)
    {
        Root = rootData;
        Host = hostData;
    }

    public EvaluationContext(string rootJson, string hostJson = null)
    {
        Root = rootJson;
        Host = hostJson;
    }

    public object Root { get; set; }

    public object Host { get; set; }

    public string RootJson
    {
        get => JsonData.ToJson(Root);
        set => Root = value;
    }

    public string HostJson
    {
        get => JsonData.ToJson(Host);
        set => Host = value;
    }
}
