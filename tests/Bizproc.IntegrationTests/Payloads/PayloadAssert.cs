using Bizproc.IntegrationTests.Stored;

namespace Bizproc.IntegrationTests.Payloads;

internal static class PayloadAssert
{
    /// <summary>Asserts that the add of a class, and its update of a row that differs in every column, store what the published add stores.</summary>
    /// <param name="published">The published add.</param>
    /// <param name="publicUrl">The host of the published handlers.</param>
    /// <param name="add">The class's method.</param>
    /// <param name="update">The class's method.</param>
    /// <param name="mended">Mistakes that a portal accepts but the class does not have.</param>
    public static async Task StoresTheSameAsync(
        Payload published,
        string publicUrl,
        Func<IPortalClient, CancellationToken, Task> add,
        Func<IPortalClient, CancellationToken, Task> update,
        params IReadOnlyCollection<Difference> mended)
    {
        await using var expected = await TestPortal.StartAsync();
        await published.SendAsync(expected);

        await using var added = await TestPortal.StartAsync();
        await add(added.Portal.CreateClient(publicUrl: new Uri(publicUrl)), TestContext.Current.CancellationToken);
        StoredAssert.Equal(StoredAction.Read(expected, published.Code), StoredAction.Read(added, published.Code), mended);

        await using var updated = await TestPortal.StartAsync();
        await OldRow.AddAsync(updated, published.Kind, published.Code);
        await update(updated.Portal.CreateClient(publicUrl: new Uri(publicUrl)), TestContext.Current.CancellationToken);
        StoredAssert.Equal(StoredAction.Read(expected, published.Code), StoredAction.Read(updated, published.Code), mended);
    }

    /// <summary>Asserts that the partial update of a class changes a row like the published update.</summary>
    /// <param name="published">The published update.</param>
    /// <param name="update">The class's method.</param>
    /// <param name="fields">The published members.</param>
    /// <param name="mended">Mistakes that a portal accepts but the class does not have.</param>
    public static async Task UpdatesTheSameAsync(
        Payload published,
        Func<IPortalClient, ActionFields, CancellationToken, Task> update,
        ActionFields fields,
        params IReadOnlyCollection<Difference> mended)
    {
        await using var expected = await TestPortal.StartAsync();
        await OldRow.AddAsync(expected, published.Kind, published.Code);
        await published.SendAsync(expected);

        await using var updated = await TestPortal.StartAsync();
        await OldRow.AddAsync(updated, published.Kind, published.Code);
        await update(updated.Portal.CreateClient(), fields, TestContext.Current.CancellationToken);
        StoredAssert.Equal(StoredAction.Read(expected, published.Code), StoredAction.Read(updated, published.Code), mended);
    }
}
