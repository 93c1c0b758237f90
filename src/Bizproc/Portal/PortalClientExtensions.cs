using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Portal;
using Bizproc.Portal.Transport;

namespace Bizproc;

/// <summary>Calls methods without a type for the parameters or the result, and without reflection.</summary>
public static class PortalClientExtensions
{
    /// <summary>Calls a method and returns its result as JSON.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method, such as <c>crm.deal.get</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary. Default: none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The name of the method is not valid, or there is a parameter <c>auth</c>; no request was made.
    /// </exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    /// <example>
    /// <code>
    /// var deal = await portal.CallAsync("crm.deal.get", new JsonObject { ["id"] = 7 }, cancellationToken);
    /// string? title = deal.GetProperty("TITLE").GetString();
    /// </code>
    /// </example>
    public static Task<JsonElement> CallAsync(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null,
        CancellationToken cancellationToken = default) => CallAsync(portal, method, parameters, PortalJsonContext.Default.JsonElement, cancellationToken);

    /// <summary>Calls a method and reads its result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary.</param>
    /// <param name="result">Reads the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The name of the method is not valid, or there is a parameter <c>auth</c>; no request was made.
    /// </exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task<T> CallAsync<T>(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters,
        JsonTypeInfo<T> result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.CallAsync(method, ParameterJsonWriter.Write(parameters), result, cancellationToken);
    }

    /// <summary>Calls a method with typed parameters and returns its result as JSON.</summary>
    /// <typeparam name="TParameters">The type of the parameters; it must become a JSON object.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="parametersType">Writes the parameters.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The parameters are not a JSON object, or contain <c>auth</c>; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task<JsonElement> CallAsync<TParameters>(
        this IPortalClient portal,
        string method,
        TParameters parameters,
        JsonTypeInfo<TParameters> parametersType,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.CallAsync(method, parameters, parametersType, PortalJsonContext.Default.JsonElement, cancellationToken);
    }

    /// <summary>Calls a method of REST 3.0 and returns its result as JSON.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method, such as <c>tasks.task.get</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary. Default: none.</param>
    /// <param name="idempotencyKey">
    /// The key by which the portal recognises a repeated call. Default: a new key; see <see cref="RestRequest.IdempotencyKey"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The name of the method is not valid, or there is a parameter <c>auth</c>; no request was made.
    /// </exception>
    /// <exception cref="NotSupportedException">The client does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task<JsonElement> CallV3Async(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null,
        string? idempotencyKey = null,
        CancellationToken cancellationToken = default) =>
        CallV3Async(portal, method, parameters, PortalJsonContext.Default.JsonElement, idempotencyKey, cancellationToken);

    /// <summary>Calls a method of REST 3.0 and reads its result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary.</param>
    /// <param name="result">Reads the result.</param>
    /// <param name="idempotencyKey">
    /// The key by which the portal recognises a repeated call. Default: a new key; see <see cref="RestRequest.IdempotencyKey"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The name of the method is not valid, or there is a parameter <c>auth</c>; no request was made.
    /// </exception>
    /// <exception cref="NotSupportedException">The client does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task<T> CallV3Async<T>(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters,
        JsonTypeInfo<T> result,
        string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var request = new RestRequest(method, parameters) { Version = RestVersion.V3, IdempotencyKey = idempotencyKey };
        var answer = await portal.SendAsync(request, result, cancellationToken).ConfigureAwait(false);
        return answer.Result;
    }
}
