using System.Text.Json.Serialization.Metadata;

namespace Bizproc;

/// <summary>Calls the methods of one portal.</summary>
/// <remarks>
/// Every call throws <see cref="OperationCanceledException"/> if it is cancelled or exceeds its time, and <see cref="PortalAccessException"/> if
/// other calls with the same token will fail as well.
/// </remarks>
public interface IPortalClient
{
    /// <summary>Calls a method with parameters that are already JSON.</summary>
    /// <typeparam name="T">The type of the answer's member <c>result</c>.</typeparam>
    /// <param name="method">The method, such as <c>bizproc.activity.list</c>.</param>
    /// <param name="body">The parameters as a JSON object without <c>auth</c>, which the client adds.</param>
    /// <param name="result">Reads the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The name of the method or the body is not valid; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<T> CallAsync<T>(string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken = default);

    /// <summary>Calls a method. Writes the parameters as JSON.</summary>
    /// <typeparam name="TParameters">The type of the parameters; it must become a JSON object.</typeparam>
    /// <typeparam name="T">The type of the answer's member <c>result</c>.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="parametersType">Writes the parameters.</param>
    /// <param name="result">Reads the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The parameters are not a JSON object, or contain <c>auth</c>; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<T> CallAsync<TParameters, T>(
        string method,
        TParameters parameters,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<T> result,
        CancellationToken cancellationToken = default);

    /// <summary>Calls a method with all options of a request, and returns everything that the portal answered.</summary>
    /// <remarks>
    /// Reading lists and calling methods of REST 3.0 needs this method. An implementation of your own without it supports neither.
    /// </remarks>
    /// <typeparam name="T">The type of the answer's member <c>result</c>.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="result">Reads the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The name of the method, the body or the key is not valid; no request was made.</exception>
    /// <exception cref="NotSupportedException">The client does not implement this method.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<PortalAnswer<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T> result, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"{GetType()} supports neither pages of lists nor methods of REST 3.0: implement {nameof(IPortalClient)}.{nameof(SendAsync)}");

    /// <summary>The origin of the portal, such as <c>https://example.bitrix24.com/</c>.</summary>
    Uri Portal { get; }

    /// <summary>Gets the values of this portal that declarations leave open.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken = default);

    /// <summary>Carries out up to 50 commands in one request, one after another.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="halt">True if the portal stops at the first failure.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome of each command. A command that fails does not throw.</returns>
    /// <exception cref="ArgumentException">There are too many commands, or a batch cannot express one of them; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the whole batch, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt = false, CancellationToken cancellationToken = default);

    /// <summary>Carries out a command on a declared action. Generated methods call this method.</summary>
    /// <param name="action">The action.</param>
    /// <param name="command">The command.</param>
    /// <param name="fields">
    /// The members of an update. Ignored for an add, which sends all declared members, and for a delete, which sends none.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The update has no members; no request was made.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the command, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task CallAsync(
        ActionDefinition action,
        ActionCommand command,
        ActionFields fields = ActionFields.All,
        CancellationToken cancellationToken = default);
}
