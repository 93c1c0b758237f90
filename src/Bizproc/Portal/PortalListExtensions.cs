using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc;

/// <summary>Reads lists, which a portal returns in pages of mostly 50 rows.</summary>
public static class PortalListExtensions
{
    /// <summary>Reads one page of a list, with what the portal says about the whole list.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="method">A method that lists, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary; none if left out.</param>
    /// <param name="start">The row that the page begins at, such as <see cref="PortalPage.Next"/>. With -1 many portals do not count the rows.</param>
    /// <param name="member">The member of the result that holds the rows, such as <c>tasks</c>; the only list in it if left out.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="ArgumentException">The method's name is not valid, or there is a parameter <c>auth</c>; no request was made.</exception>
    /// <exception cref="NotSupportedException">The client is one of your own that does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused, or its result has no such list.</exception>
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

    /// <summary>Reads all rows of a list, page after page. It holds no more than one page at a time.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="method">A method that lists, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary; none if left out.</param>
    /// <param name="member">The member of the result that holds the rows, such as <c>tasks</c>; the only list in it if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The parameters have a <c>start</c> below 0, with which a portal returns one page only.</exception>
    /// <exception cref="NotSupportedException">The client is one of your own that does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused, its result has no such list, or its pages do not come to an end.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
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

    /// <summary>Reads all rows of a list as objects, page after page. It holds no more than one page at a time.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="method">A method that lists, such as <c>crm.deal.list</c>.</param>
    /// <param name="parameters">The parameters by name, as a <see cref="JsonObject"/> or a dictionary.</param>
    /// <param name="row">Reads a row.</param>
    /// <param name="member">The member of the result that holds the rows, such as <c>tasks</c>; the only list in it if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The parameters have a <c>start</c> below 0, with which a portal returns one page only.</exception>
    /// <exception cref="NotSupportedException">The client is one of your own that does not implement <see cref="IPortalClient.SendAsync"/>.</exception>
    /// <exception cref="PortalException">The portal refused, its result has no such list, or its pages do not come to an end.</exception>
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
        long start = ParameterJsonWriter.StartOf(parameters);
        return start >= 0
            ? start
            : throw new ArgumentException("A list with a start below 0 has one page only: leave start out, or read the page by GetPageAsync", nameof(parameters));
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

            // A page that leads back would be read for ever.
            if (page.Next <= (next ?? start))
                throw new PortalException("", $"The page at {next ?? start} says that the next one begins at {page.Next}, so the list would never end", 200, method);

            next = page.Next;
        }
        while (next is not null);
    }
}
