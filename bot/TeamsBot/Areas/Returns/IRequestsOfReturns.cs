using Partnership.Returns.Requests;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns;

/// <summary>An area whose requests are read together with those about returns, as the same words may mean either.</summary>
internal interface IRequestsOfReturns
{
    /// <summary>What the request's button would ask for; null for what is another area's.</summary>
    CapabilityRequest? Of(ReturnRequest request);
}
