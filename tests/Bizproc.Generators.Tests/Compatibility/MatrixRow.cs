namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>A row of docs/compatibility.md, and the pairs by which it is shown.</summary>
/// <param name="Change">The change, as its first column has it.</param>
/// <param name="Answers">The fates of the answer for which a workflow waits. Each occurs.</param>
/// <param name="Waiting">The same, as the page says it.</param>
/// <param name="Designer">The form in the designer, as the page says it.</param>
/// <param name="IsSeen">True if the designer shows this.</param>
/// <param name="Pairs">The names of the pairs.</param>
internal sealed record MatrixRow(
    string Change, WaitingAnswer[] Answers, string Waiting, string Designer, Func<DesignerView, DesignerView, bool> IsSeen, IReadOnlyList<string> Pairs);
