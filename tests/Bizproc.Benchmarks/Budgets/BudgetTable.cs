namespace Bizproc.Benchmarks.Budgets;

/// <summary>Prints the figures with their limits. This is the only place that compares them.</summary>
internal static class BudgetTable
{
    /// <summary>Prints one table with a part for each title, and at the end the number of met limits in each part.</summary>
    public static void Print(params IReadOnlyList<(string Title, IReadOnlyList<Budget> Budgets)> parts)
    {
        Budget[] all = [.. parts.SelectMany(static part => part.Budgets)];
        if (all.Length == 0) return;

        int what = 2 + all.Max(static budget => budget.What.Length);
        int measured = Math.Max("measured".Length, all.Max(static budget => budget.Measured.Length));
        int allowed = 2 + all.Max(static budget => budget.Allowed.Length);
        foreach (var (title, budgets) in parts)
        {
            Console.WriteLine();
            Console.WriteLine($"{title.PadRight(what)}{"measured".PadLeft(measured)}  budget");
            foreach (var budget in budgets) Console.WriteLine(Row(budget));
        }

        Console.WriteLine();
        foreach (var (title, budgets) in parts) Console.WriteLine($"{budgets.Count(static budget => budget.IsMet)} of {budgets.Count} met: {title}");

        string Row(Budget budget) =>
            $"{budget.What.PadRight(what)}{budget.Measured.PadLeft(measured)}  {budget.Allowed.PadRight(allowed)}{(budget.IsMet ? "met" : "MISSED")}";
    }
}
