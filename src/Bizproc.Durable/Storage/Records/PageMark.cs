namespace Bizproc.Durable.Storage.Records;

/// <summary>The last row of a page of a list, after which the next page begins.</summary>
/// <typeparam name="TId">The type of the row's id.</typeparam>
/// <param name="At">The time by which the list is sorted.</param>
/// <param name="Id">The id of the row, which decides among rows of the same time.</param>
internal sealed record PageMark<TId>(DateTimeOffset At, TId Id);
