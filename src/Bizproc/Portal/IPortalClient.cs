using System.Text.Json.Serialization.Metadata;

namespace Bizproc;

/// <summary>
/// Calls the methods of one portal (portal: 2). Every call throws <see cref="OperationCanceledException"/> when it is given up or takes
/// too long, and <see cref="PortalAccessException"/> when no other call would fare better.
/// </summary>
public interface IPortalClient
{
    /// <summary>Calls a method with parameters that are already JSON.</summary>
    /// <typeparam name="T">The type of the answer's member <c>result</c>.</typeparam>
    /// <param name="method">The method, such as <c>bizproc.activity.list</c>.</param>
    /// <param name="body">A JSON object without <c>auth</c>, which the client adds.</param>
    /// <param name="result">How to read the result.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="ArgumentException">The method's name or the body is no such thing; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused, or what answered is no portal.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<T> CallAsync<T>(string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken = default);

    /// <summary>Calls a method with parameters that are written as JSON.</summary>
    /// <typeparam name="TParameters">The type of the parameters; it must become a JSON object.</typeparam>
    /// <typeparam name="T">The type of the answer's member <c>result</c>.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="parametersType">How to write the parameters.</param>
    /// <param name="result">How to read the result.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="ArgumentException">The parameters became no JSON object without <c>auth</c>; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused, or what answered is no portal.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<T> CallAsync<TParameters, T>(
        string method,
        TParameters parameters,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<T> result,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Calls a method with all options of a call, and returns all that the portal answers. Reading the rows and pages of a list needs it, and so do
    /// methods of REST 3.0. A client of your own that does not implement it supports neither.
    /// </summary>
    /// <typeparam name="T">The type of the answer's member <c>result</c>.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="result">Reads the result.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="ArgumentException">The method's name, the body or the key is not valid; no request was made.</exception>
    /// <exception cref="NotSupportedException">The client does not implement it.</exception>
    /// <exception cref="PortalException">The portal refused, or what answered is not a portal.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<PortalAnswer<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T> result, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"{GetType()} gives no pages of lists and calls no methods of REST 3.0: implement {nameof(IPortalClient)}.{nameof(SendAsync)} in it");

    /// <summary>The portal's origin, such as <c>https://example.bitrix24.com/</c>.</summary>
    Uri Portal { get; }

    /// <summary>What the declarations leave open, filled for this portal.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken = default);

    /// <summary>Carries out up to fifty commands in one request, one after another (portal: 3.6).</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="halt">Whether the first that fails is the last that is tried.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>What each came to: the failure of one is no exception.</returns>
    /// <exception cref="ArgumentException">There are too many, or one says what only a call of its own can; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the batch as a whole, or what answered is no portal.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt = false, CancellationToken cancellationToken = default);

    /// <summary>Carries out a command on a declared action; what generated methods call.</summary>
    /// <param name="action">The action.</param>
    /// <param name="command">What to do.</param>
    /// <param name="fields">The members of an update; an add sends all that is declared, a delete none.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="ArgumentException">An update of nothing; no request was made.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused, or what answered is no portal.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task CallAsync(
        ActionDefinition action,
        ActionCommand command,
        ActionFields fields = ActionFields.All,
        CancellationToken cancellationToken = default);
}
