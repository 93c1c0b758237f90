using System.Xml.Linq;
using Bizproc.Durable.Storage.Databases;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Bizproc.Durable.Storage.Protection;

/// <summary>Keeps the keys of Data Protection in the database.</summary>
/// <remarks>Data Protection asks without <see langword="await"/>, at the start and once a day, so this blocks its thread.</remarks>
/// <param name="database">The database.</param>
internal sealed class DatabaseKeyRepository(DurableDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Wait(() => database.ReadAsync(new Statement("select xml from bizproc_keys order by id"), static row => XElement.Parse(row.GetString(0)), CancellationToken.None));

    public void StoreElement(XElement element, string friendlyName)
    {
        var statement = new Statement("insert into bizproc_keys (id, xml) values (@id, @xml) on conflict (id) do update set xml = @xml")
            .With("id", string.IsNullOrEmpty(friendlyName) ? Guid.NewGuid().ToString() : friendlyName)
            .With("xml", element.ToString(SaveOptions.DisableFormatting));
        Wait(() => database.ExecuteAsync(statement, CancellationToken.None));
    }

    // In the pool, so that no context of the caller can be waited for by its own thread.
    private static T Wait<T>(Func<Task<T>> run) => Task.Run(run).GetAwaiter().GetResult();
}
