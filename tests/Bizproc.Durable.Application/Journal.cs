namespace Bizproc.Durable.Application;

/// <summary>A file with a line for each thing that happened, which survives the process.</summary>
internal sealed class Journal(string file)
{
    private readonly Lock _gate = new();

    public void Write(string line)
    {
        lock (_gate) File.AppendAllText(file, $"{line} {Environment.ProcessId}\n");
    }

    public int Count(string start)
    {
        lock (_gate) return File.ReadLines(file).Count(line => line.StartsWith(start, StringComparison.Ordinal));
    }
}
