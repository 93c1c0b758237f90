using System.Text.Json.Nodes;
using Bizproc.Portal;

namespace Bizproc;

/// <summary>A request of any method, with all its options.</summary>
public sealed class RestRequest
{
    /// <summary>Creates a request with parameters by name, as a <see cref="JsonObject"/> or a dictionary.</summary>
    /// <param name="method">The method, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters without <c>auth</c>, which the client adds.</param>
    public RestRequest(string method, IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null)
        : this(method, ParameterJsonWriter.Write(parameters))
    {
    }

    /// <summary>Creates a request with parameters that are already JSON.</summary>
    /// <param name="method">The method.</param>
    /// <param name="body">The parameters as a JSON object without <c>auth</c>, which the client adds.</param>
    public RestRequest(string method, ReadOnlyMemory<byte> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        Method = method;
        Body = body;
    }

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>The parameters, as a JSON object.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The version of the REST interface to which the method belongs. Default: <see cref="RestVersion.V2"/>.</summary>
    public RestVersion Version { get; init; }

    /// <summary>
    /// The key by which the portal recognises a repeated request of REST 3.0 for 24 hours: a second request with the same key has no effect.
    /// Default: a new key for each request, which all its attempts share.
    /// </summary>
    /// <remarks>1 to 255 visible ASCII characters.</remarks>
    public string? IdempotencyKey { get; init; }

    /// <summary>Returns the method, without the parameters, which may contain secrets.</summary>
    public override string ToString() => Method;
}
