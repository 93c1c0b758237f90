using System.Text.Json.Nodes;

namespace Bizproc;

/// <summary>A call of any method, with all its options.</summary>
public sealed class RestRequest
{
    /// <summary>Makes a call with parameters by name, as a <see cref="JsonObject"/> or a dictionary holds them.</summary>
    /// <param name="method">The method, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters without <c>auth</c>, which the client adds.</param>
    public RestRequest(string method, IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null)
        : this(method, ParameterJsonWriter.Write(parameters))
    {
    }

    /// <summary>Makes a call with parameters that are JSON already.</summary>
    /// <param name="method">The method.</param>
    /// <param name="body">A JSON object without <c>auth</c>, which the client adds.</param>
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

    /// <summary>The version of the interface that the method belongs to. Default: <see cref="RestVersion.V2"/>.</summary>
    public RestVersion Version { get; init; }

    /// <summary>
    /// The key by which the portal recognises a repeated call of REST 3.0, for 24 hours: a second call with the same key changes nothing. At most 255
    /// visible ASCII characters. Default: a new key for each call, which all repetitions of the call share.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Names the method, never the parameters, which may hold secrets.</summary>
    public override string ToString() => Method;
}
