using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Execution;

/// <summary>First in, first out; what belongs to a scope can be dropped with it.</summary>
internal sealed class WorkQueue
{
    private readonly List<WorkItem> _items = [];
    private int _head;

    public void Enqueue(WorkItem item)
    {
        if (item.Owner is { } owner)
            owner.Queued++;
        _items.Add(item);
    }

    public bool TryDequeue(out WorkItem item)
    {
        if (_head == _items.Count)
        {
            _items.Clear();
            _head = 0;
            item = default;
            return false;
        }

        item = _items[_head++];
        if (item.Owner is { } owner)
            owner.Queued--;
        return true;
    }

    public bool Contains(ActivityExecutionContext owner, CompiledNode node)
    {
        for (var i = _head; i < _items.Count; i++)
        {
            if (_items[i].Owner == owner && _items[i].Node == node)
                return true;
        }

        return false;
    }

    /// <summary>Drops everything that is queued in the scope or below it.</summary>
    public void Drop(ActivityExecutionContext scope)
    {
        var kept = _head;
        for (var i = _head; i < _items.Count; i++)
        {
            var item = _items[i];
            if (IsWithin(item.Owner, scope))
                item.Owner!.Queued--;
            else
                _items[kept++] = item;
        }

        _items.RemoveRange(kept, _items.Count - kept);
    }

    public void Clear()
    {
        _items.Clear();
        _head = 0;
    }

    private static bool IsWithin(ActivityExecutionContext? owner, ActivityExecutionContext scope)
    {
        for (; owner is not null; owner = owner.Parent)
        {
            if (owner == scope)
                return true;
        }

        return false;
    }
}
