using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Portal;
using Bizproc.Portal.Lists;
using Bizproc.Portal.Transport;

namespace Bizproc;

/// <summary>Reads lists. A portal returns a list in pages, usually of 50 rows.</summary>
public static class PortalListExtensions
{
    /// <summary>Reads one page of a list, with the facts about the whole list.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method that lists, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary. Default: none.</param>
    /// <param name="start">The first row of the page, such as <see cref="PortalPage.Next"/>. With -1 many portals do not count the rows.</param>
    /// <param name="member">The member of the result that contains the rows, such as <c>tasks</c>. Default: the only list in the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The name of the method is not valid, or there is a parameter <c>auth</c>; no request was made.
    /// </exception>
    /// <exception cref="NotSupportedException">The client does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused the call, or its result has no such list.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task<PortalPage> GetPageAsync(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null,
        long? start = null,
        string? member = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var request = new RestRequest(method, ParameterJsonWriter.Write(parameters, start));
        var answer = await portal.SendAsync(request, PortalJsonContext.Default.JsonElement, cancellationToken).ConfigureAwait(false);
        return PortalRows.ToPage(method, answer, member);
    }

    /// <summary>Reads all rows of a list, page by page. At most one page is in memory.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method that lists, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary. Default: none.</param>
    /// <param name="member">The member of the result that contains the rows, such as <c>tasks</c>. Default: the only list in the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The parameters have a <c>start</c> below 0. With such a start a portal returns only one page.
    /// </exception>
    /// <exception cref="NotSupportedException">The client does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused the call, its result has no such list, or its pages never end.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    /// <example>
    /// <code>
    /// var filter = new JsonObject { ["select"] = new JsonArray("ID", "TITLE") };
    /// await foreach (var deal in portal.ListAsync("crm.deal.list", filter, cancellationToken: cancellationToken))
    ///     Console.WriteLine(deal.GetProperty("TITLE").GetString());
    /// </code>
    /// </example>
    public static IAsyncEnumerable<JsonElement> ListAsync(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null,
        string? member = null,
        CancellationToken cancellationToken = default)
    {
        long start = Check(portal, method, parameters);
        return RowsAsync(portal, method, parameters, start, member, static row => row, cancellationToken);
    }

    /// <summary>Reads all rows of a list as objects, page by page. At most one page is in memory.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="method">The method that lists, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary.</param>
    /// <param name="row">Reads a row.</param>
    /// <param name="member">The member of the result that contains the rows, such as <c>tasks</c>. Default: the only list in the result.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">
    /// The parameters have a <c>start</c> below 0. With such a start a portal returns only one page.
    /// </exception>
    /// <exception cref="NotSupportedException">The client does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused the call, its result has no such list, or its pages never end.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static IAsyncEnumerable<T> ListAsync<T>(
        this IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters,
        JsonTypeInfo<T> row,
        string? member = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        long start = Check(portal, method, parameters);
        return RowsAsync(portal, method, parameters, start, member, element => PortalRows.Read(method, element, row), cancellationToken);
    }

    private static long Check(IPortalClient portal, string method, IEnumerable<KeyValuePair<string, JsonNode?>>? parameters)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentException.ThrowIfNullOrEmpty(method);
        long start = ParameterJsonWriter.ReadStart(parameters);
        return start >= 0
            ? start
            : throw new ArgumentException("A list with a start below 0 has only one page: remove start, or read the page with GetPageAsync", nameof(parameters));
    }

    private static async IAsyncEnumerable<T> RowsAsync<T>(
        IPortalClient portal,
        string method,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters,
        long start,
        string? member,
        Func<JsonElement, T> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? next = null;
        do
        {
            var page = await portal.GetPageAsync(method, parameters, next, member, cancellationToken).ConfigureAwait(false);
            foreach (var row in page.Items) yield return read(row);

            // A page that points back would make the list endless.
            if (page.Next <= (next ?? start))
                throw new PortalException("", $"The page at {next ?? start} points back to {page.Next}, so the list would never end", 200, method);

            next = page.Next;
        }
        while (next is not null);
    }
}
