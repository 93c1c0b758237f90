namespace Bizproc.Emulator.Http;

/// <summary>Counts the values of one request, so that a few bytes each cannot grow into more memory than there is.</summary>
internal sealed class ValueBudget
{
    private int _left = RequestLimits.Values;

    /// <exception cref="RequestTooLargeException">There are more than <see cref="RequestLimits.Values"/>.</exception>
    public void Spend()
    {
        if (--_left < 0) throw new RequestTooLargeException();
    }
}
